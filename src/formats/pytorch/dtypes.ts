import type { DType } from "../../model/tensor.js";

/** Storage classes that carry an element type, as `torch/storage.py` and the older `torch/__init__.py` name them. */
const BY_STORAGE: ReadonlyMap<string, DType> = new Map<string, DType>([
  ["DoubleStorage", "float64"],
  ["FloatStorage", "float32"],
  ["HalfStorage", "float16"],
  ["BFloat16Storage", "bfloat16"],
  ["LongStorage", "int64"],
  ["IntStorage", "int32"],
  ["ShortStorage", "int16"],
  ["CharStorage", "int8"],
  ["ByteStorage", "uint8"],
  ["BoolStorage", "bool"],
  ["ComplexDoubleStorage", "complex128"],
  ["ComplexFloatStorage", "complex64"],
  ["QInt8Storage", "int8"],
  ["QUInt8Storage", "uint8"],
  ["QInt32Storage", "int32"],
  ["QUInt4x2Storage", "uint4"],
  ["QUInt2x4Storage", "uint2"],
]);

/** `torch.float8_e4m3fn` and its like, which newer files state beside a storage of plain bytes. */
const BY_NAME: ReadonlyMap<string, DType> = new Map<string, DType>([
  ...(
    [
      "float64 float32 float16 bfloat16 complex128 complex64 int64 int32 int16 int8 uint64 uint32 uint16 uint8 bool",
      "float8_e4m3fn float8_e4m3fnuz float8_e5m2 float8_e5m2fnuz float8_e8m0fnu",
    ]
      .join(" ")
      .split(" ") as DType[]
  ).map((name) => [name, name] as const),
  ["double", "float64"],
  ["float", "float32"],
  ["half", "float16"],
  ["long", "int64"],
  ["int", "int32"],
  ["short", "int16"],
  ["cfloat", "complex64"],
  ["cdouble", "complex128"],
  ["qint8", "int8"],
  ["quint8", "uint8"],
  ["qint32", "int32"],
]);

/** `torch.FloatStorage` → float32; undefined for storages of plain bytes, whose tensors state a type. */
export function storageDtypeOf(name: string | undefined): DType | undefined {
  const last = name?.slice(name.lastIndexOf(".") + 1) ?? "";
  if (last === "UntypedStorage" || last === "_UntypedStorage") return undefined;
  return BY_STORAGE.get(last) ?? `unknown(${last})`;
}

/** `torch.float8_e4m3fn` → float8_e4m3fn. */
export function dtypeOf(name: string | undefined): DType | undefined {
  const last = name?.slice(name.lastIndexOf(".") + 1);
  return last === undefined ? undefined : (BY_NAME.get(last) ?? `unknown(${last})`);
}
