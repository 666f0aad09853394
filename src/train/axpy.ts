type Numbers = Float32Array;

/**
 * `target[to + i] += factor * source[from + i]` for `length` numbers: BLAS's axpy, in which training spends its
 * time. A function of its own, as V8 then keeps all it needs in registers.
 */
export function axpy(
  factor: number,
  source: Numbers,
  from: number,
  target: Float32Array,
  to: number,
  length: number,
): void {
  for (let i = 0; i < length; i++) {
    target[to + i] = (target[to + i] as number) + factor * (source[from + i] as number);
  }
}

/** The sum of the products of two stretches of `length` numbers. */
export function dot(a: Numbers, aFrom: number, b: Numbers, bFrom: number, length: number): number {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += (a[aFrom + i] as number) * (b[bFrom + i] as number);
  return sum;
}
