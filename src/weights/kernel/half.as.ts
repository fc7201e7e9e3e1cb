/** A float16 as float32: as decode.as.ts does it for vectors. */
@inline
export function half(at: usize): f32 {
  return halfOf(load<u16>(at));
}

@inline
export function halfOf(bits: u32): f32 {
  const body = bits & 0x7fff;
  const scaled = reinterpret<f32>(body << 13) * <f32>5.192296858534828e33;
  const special: u32 = body > 0x7bff ? 0x7f800000 : 0;
  return reinterpret<f32>(reinterpret<u32>(scaled) | special | ((bits & 0x8000) << 16));
}
