import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { codeOf } from "../../../src/encodings/keras/code.js";
import { readConfig } from "../../../src/encodings/keras/config.js";

const UNDER = (module: string | undefined, className: string, config: unknown = {}) => ({
  module,
  class_name: className,
  config,
});
const FUNCTION = (module: string, name: string) => UNDER(module, "function", name);
const MARSHALLED = ["4wEAAAA=", null, null];

function codeIn(value: unknown) {
  const config = readConfig(JSON.stringify(value), "config.json", DEFAULT_BUDGET);
  return codeOf([config], "zip").map(({ kind, name, standing }) => `${standing} ${kind} ${name.replace(/ [0-9a-f]{12}$/, "")}`);
}

describe("code in a Keras configuration", () => {
  it.each([
    ["an activation by name", UNDER("keras.layers", "Dense", { activation: "relu" })],
    ["an activation as an object", UNDER("keras.layers", "Dense", { activation: FUNCTION("builtins", "relu") })],
    ["a layer of Keras within TensorFlow", UNDER("tensorflow.python.keras.layers.core", "Dense")],
    [
      "a layer without module, as Keras 2 writes",
      UNDER(undefined, "Dense", { kernel_initializer: { class_name: "Zeros", config: {} } }),
    ],
    ["a vocabulary that is listed", UNDER("keras.layers", "StringLookup", { vocabulary: ["a", "b"] })],
    ["an operation of TensorFlow", UNDER(undefined, "TFOpLambda", { function: "math.multiply" })],
    ["its own optimizer under the user's package", { class_name: "Custom>Adam", config: {} }],
    [
      "a class that Keras registered",
      { module: "keras", class_name: "Functional", registered_name: "keras>Functional", config: {} },
    ],
  ])("%s is none", (_, value) => expect(codeIn(value)).toEqual([]));

  it.each([
    ["a lambda", UNDER(undefined, "__lambda__", { code: "4wEAAAA=" }), "dangerous embedded-code __lambda__"],
    [
      "a Lambda of Keras 2",
      UNDER(undefined, "Lambda", { function: MARSHALLED, function_type: "lambda" }),
      "dangerous embedded-code marshalled function",
    ],
    [
      "a Lambda that does not say what it holds",
      UNDER(undefined, "Lambda", { function: MARSHALLED }),
      "dangerous embedded-code keras.layers.Lambda",
    ],
    ["a Lambda without anything", UNDER("keras.layers", "Lambda", null), "dangerous embedded-code keras.layers.Lambda"],
    [
      "a Lambda within a wrapper",
      UNDER(undefined, "TimeDistributed", {
        layer: UNDER(undefined, "Lambda", { function: MARSHALLED, function_type: "lambda" }),
      }),
      "dangerous embedded-code marshalled function",
    ],
    [
      "an output shape that is marshalled",
      UNDER(undefined, "Lambda", {
        function: "f",
        function_type: "function",
        output_shape: MARSHALLED,
        output_shape_type: "lambda",
      }),
      "dangerous embedded-code marshalled function",
    ],
    [
      "a Merge of Keras 1",
      UNDER(undefined, "Merge", { mode: MARSHALLED, mode_type: "lambda" }),
      "dangerous embedded-code marshalled function",
    ],
    ["a command", UNDER("keras.layers", "Dense", { activation: FUNCTION("os", "system") }), "dangerous foreign-code os.system"],
    ["a submodule of one", FUNCTION("os.path", "join"), "dangerous foreign-code os.path.join"],
    ["a built-in class", UNDER("builtins", "exec"), "dangerous foreign-code builtins.exec"],
    ["a built-in function", FUNCTION("builtins", "eval"), "dangerous foreign-code builtins.eval"],
    ["a download", FUNCTION("keras.utils", "get_file"), "dangerous outside-access keras.utils.get_file"],
    [
      "the same by its private path",
      FUNCTION("keras.src.utils.file_utils", "get_file"),
      "dangerous outside-access keras.src.utils.file_utils.get_file",
    ],
    [
      "safe mode switched off",
      FUNCTION("keras.config", "enable_unsafe_deserialization"),
      "dangerous foreign-code keras.config.enable_unsafe_deserialization",
    ],
    [
      "another function of that kind",
      FUNCTION("keras.src.utils.io_utils", "ask_to_proceed"),
      "unverified foreign-code keras.src.utils.io_utils.ask_to_proceed",
    ],
    [
      "a module of PyTorch",
      UNDER(undefined, "TorchModuleWrapper", { module: "…" }),
      "dangerous embedded-code keras.TorchModuleWrapper",
    ],
    ["a SavedModel", UNDER("keras.layers", "TFSMLayer", { filepath: "/x" }), "dangerous outside-access keras.layers.TFSMLayer"],
    [
      "a vocabulary in a file",
      UNDER("keras.layers", "TextVectorization", { vocabulary: "/etc/passwd" }),
      "dangerous outside-access keras.layers.TextVectorization",
    ],
    [
      "a file that is written",
      UNDER(undefined, "TFOpLambda", { function: "io.write_file" }),
      "dangerous outside-access tensorflow.io.write_file",
    ],
    [
      "Python within TensorFlow",
      UNDER(undefined, "TFOpLambda", { function: "raw_ops.EagerPyFunc" }),
      "dangerous outside-access tensorflow.raw_ops.EagerPyFunc",
    ],
    [
      "the same as a node",
      UNDER(undefined, "TensorFlowOpLayer", { node_def: '{"name": "x", "op": "WriteFile"}' }),
      "dangerous outside-access tensorflow.WriteFile",
    ],
    [
      "a function of TensorFlow by module",
      FUNCTION("tensorflow.io", "write_file"),
      "dangerous foreign-code tensorflow.io.write_file",
    ],
    ["a module of a function", { fn_module: "subprocess", fn_name: "run" }, "dangerous foreign-code subprocess.run"],
    ["another package", UNDER("qkeras.qlayers", "QDense"), "unverified foreign-code qkeras.qlayers.QDense"],
    [
      "a package that only begins like Keras",
      UNDER("keras_evil.layers", "Dense"),
      "unverified foreign-code keras_evil.layers.Dense",
    ],
    ["a registered class", { class_name: "Mine", registered_name: "pkg>Mine", config: {} }, "unverified foreign-code pkg>Mine"],
    [
      "a layer of nobody",
      { class_name: "Sequential", config: { layers: [UNDER(undefined, "QDense")] } },
      "unverified custom-operator keras.QDense",
    ],
  ])("%s is told", (_, value, expected) => expect(codeIn(value)).toContain(expected));

  it("names other code otherwise, so that an exchange shows", () => {
    const names = ["a", "b", "a"].map((code) => {
      const value = readConfig(JSON.stringify(UNDER(undefined, "__lambda__", { code })), "config.json", DEFAULT_BUDGET);
      return codeOf([value], "zip")[0]?.name;
    });
    expect(names[0]).toBe(names[2]);
    expect(names[0]).not.toBe(names[1]);
  });
});
