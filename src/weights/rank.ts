/** A dense matrix, row by row. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/**
 * How many columns, chosen largest first, it takes to leave no more than `residual` of the squared norm: the numerical rank, by QR
 * with column pivoting (Golub and Van Loan, Matrix Computations, 5.4.2). Undefined when `atMost` are not enough, or there is nothing.
 * Costs rows × columns × (rank found) operations, three times over.
 */
export function numericalRank({ rows, columns, values }: Matrix, residual: number, atMost: number): number | undefined {
  const work = Array.from({ length: columns }, (_, column) => {
    return Float64Array.from({ length: rows }, (_row, row) => values[row * columns + column] ?? 0);
  });
  const norms = work.map((column) => dot(column, column));
  const total = norms.reduce((sum, norm) => sum + norm, 0);
  if (!(total > 0 && total < Number.POSITIVE_INFINITY)) return undefined;
  let left = total;
  for (let rank = 0; rank <= atMost; rank++) {
    if (left <= residual * total) return rank;
    const pivot = norms.reduce((best, norm, at) => (norm > (norms[best] ?? 0) ? at : best), 0);
    const direction = work[pivot]?.slice() ?? new Float64Array(rows);
    const length = Math.sqrt(dot(direction, direction));
    if (length === 0) return rank;
    for (let row = 0; row < rows; row++) direction[row] = (direction[row] ?? 0) / length;
    left = 0;
    for (const [at, column] of work.entries()) {
      const share = dot(direction, column);
      for (let row = 0; row < rows; row++) column[row] = (column[row] ?? 0) - share * (direction[row] ?? 0);
      norms[at] = dot(column, column);
      left += norms[at] ?? 0;
    }
  }
  return undefined;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
