/**
 * The solution of a positive definite system, by elimination.
 * @param matrix size × size, row after row; changed, as is `right`
 */
export function solvePositive(matrix: Float64Array, right: Float64Array, size: number): Float64Array {
  for (let pivot = 0; pivot < size; pivot++) {
    for (let row = pivot + 1; row < size; row++) {
      const ratio = matrix[row * size + pivot]! / matrix[pivot * size + pivot]!;
      if (ratio === 0) continue;
      for (let column = pivot; column < size; column++) {
        matrix[row * size + column]! -= ratio * matrix[pivot * size + column]!;
      }
      right[row]! -= ratio * right[pivot]!;
    }
  }
  const solution = new Float64Array(size);
  for (let row = size - 1; row >= 0; row--) {
    let rest = right[row]!;
    for (let column = row + 1; column < size; column++) rest -= matrix[row * size + column]! * solution[column]!;
    solution[row] = rest / matrix[row * size + row]!;
  }
  return solution;
}
