"""Writes a trained network as ONNX and as safetensors, and reads the latter back."""

import json
import struct

import onnx
import torch

OPSET = 17
ALIGNMENT_BYTES = 8


def save_onnx(model, path, metadata, weights_beside=None):
    """One file, or a graph with its larger weights in the file named by weights_beside."""
    torch.onnx.export(
        model,
        torch.zeros(1, 1, 8, 8),
        str(path),
        opset_version=OPSET,
        input_names=["image"],
        output_names=["logits"],
        dynamic_axes={"image": {0: "batch"}, "logits": {0: "batch"}},
    )
    exported = onnx.load(str(path))
    onnx.helper.set_model_props(exported, metadata)
    if weights_beside:
        path.with_name(weights_beside).unlink(missing_ok=True)  # onnx would append to it
        onnx.save_model(exported, str(path), save_as_external_data=True, location=weights_beside)
    else:
        onnx.save_model(exported, str(path))
    onnx.checker.check_model(str(path), full_check=True)


def save_safetensors(model, path, metadata):
    """Header length, JSON header padded with spaces, then the tensors, https://github.com/huggingface/safetensors#format"""
    header, chunks, end = {"__metadata__": {"format": "pt", **metadata}}, [], 0
    for name, tensor in sorted(model.state_dict().items()):
        chunk = tensor.numpy().astype("<f4").tobytes()
        header[name] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": [end, end + len(chunk)]}
        chunks.append(chunk)
        end += len(chunk)
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % ALIGNMENT_BYTES)
    path.write_bytes(struct.pack("<Q", len(text)) + text + b"".join(chunks))


def load_safetensors(path):
    """Tensor name to tensor."""
    content = path.read_bytes()
    start = 8 + struct.unpack_from("<Q", content)[0]
    tensors = {}
    for name, entry in json.loads(content[8:start]).items():
        if name != "__metadata__":
            begin, end = entry["data_offsets"]
            values = torch.frombuffer(bytearray(content[start + begin : start + end]), dtype=torch.float32)
            tensors[name] = values.reshape(entry["shape"])
    return tensors
