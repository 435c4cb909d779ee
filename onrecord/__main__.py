"""`python -m onrecord` is the command line, and so is `onrecord`."""

from __future__ import annotations

import signal


def main() -> None:
    """Run the command line; Ctrl-C ends it without a word while its libraries are still being imported."""
    before = signal.getsignal(signal.SIGINT)
    if before is signal.default_int_handler:  # else whoever started us has said that it is to be ignored
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from onrecord.cli import main as run  # noqa: PLC0415 - a second and more

    signal.signal(signal.SIGINT, before)
    run()


if __name__ == "__main__":
    main()
