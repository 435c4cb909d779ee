"""The command line: every command by name, and how it ends."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from onrecord import __version__, terminal
from onrecord.commands import asking, identifying, judging, keeping, reading, reconciling, serving, writing
from onrecord.errors import OnrecordError, QueryError

COMMANDS: dict[str, Callable[..., Any]] = {
    "load": reading.load,
    "read": reading.read,
    "query": asking.query,
    "rank": asking.rank,
    "explain": asking.explain,
    "trust": judging.trust,
    "judge": judging.judge,
    "same": identifying.same,
    "merge": identifying.merge,
    "split": identifying.split,
    "reconcile": reconciling.reconcile,
    "compare": asking.compare,
    "graph": writing.graph,
    "article": writing.article,
    "report": reading.report,
    "export": writing.export,
    "remove": keeping.remove,
    "import": keeping.import_,
    "backup": keeping.backup,
    "restore": keeping.restore,
    "push": keeping.push,
    "check": keeping.check,
    "serve": serving.serve,
    "demo": serving.demo,
}
"""In the order of `onrecord --help`."""


class Commands(TyperGroup):
    """The commands; what is wrong with an option is said without the words of the library that found it."""

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - as Typer has it
        """Run the command that was asked for.

        Raises:
            BadParameter: an argument or option is none that it takes.
        """
        try:
            return super().invoke(ctx)
        except typer.BadParameter as error:
            error.message = error.message.removeprefix("Value error, ")  # as pydantic has it
            raise


app = typer.Typer(
    name="onrecord",
    cls=Commands,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for _name, _command in COMMANDS.items():  # where not told, the first line of the help is cut at 45 letters
    app.command(_name, short_help=(_command.__doc__ or "").partition("\n")[0])(_command)


def main() -> None:
    """Run the command line; what could not be done is one line on stderr and exit code 1."""
    terminal.prepare()
    complaint = _run()
    if complaint:
        terminal.complain(complaint)
        sys.exit(1)


def _run() -> str:
    """Run the command line; the complaint, or an empty text.

    It returns no exception, whose traceback would keep a half-read answer of the store alive.
    """
    try:
        try:
            app()
        finally:
            terminal.flush()
    except QueryError as error:
        return f"query: {error}"
    except OnrecordError as error:
        return str(error)
    except OSError as error:  # no room for a temporary file, or for what is printed
        terminal.drop_output()
        return f"{error.filename or 'the output'}: {error.strerror or error}"
    return ""


def _print_version(wanted: bool) -> None:  # noqa: FBT001  # so Typer calls it
    if wanted:
        terminal.out(f"onrecord {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool,
        typer.Option("--version", help="Print the version and exit.", is_eager=True, callback=_print_version),
    ] = False,
) -> None:
    """Read news into a graph of who said what, on whose authority, through which outlet."""
