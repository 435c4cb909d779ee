"""The networks that ship, ready to run."""

from __future__ import annotations

import onnxruntime

from onrecord.loaders.reader.networks.pieces import WEIGHTS


def session(name: str, threads: int) -> onnxruntime.InferenceSession:
    """A network of the weights' folder, by its file name; `threads` 0 uses all processors."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.enable_cpu_mem_arena = False
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(WEIGHTS / name, options, providers=["CPUExecutionProvider"])
