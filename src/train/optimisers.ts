const ADAM = { first: 0.9, second: 0.999, epsilon: 1e-8 };

/** Moves parameters along gradients that are gathered here (Adam: Kingma & Ba 2015). */
export interface Adam {
  readonly gradient: Float32Array;
  /** Takes one step with what was gathered, which is then 0. */
  step(rate: number): void;
}

export function createAdam(parameters: Float32Array): Adam {
  const gradient = new Float32Array(parameters.length);
  const mean = new Float32Array(parameters.length);
  const variance = new Float32Array(parameters.length);
  let steps = 0;
  return {
    gradient,
    step(rate) {
      steps++;
      const meanScale = 1 / (1 - ADAM.first ** steps);
      const varianceScale = 1 / (1 - ADAM.second ** steps);
      for (let i = 0; i < parameters.length; i++) {
        const slope = gradient[i] as number;
        const m = ADAM.first * (mean[i] as number) + (1 - ADAM.first) * slope;
        const v = ADAM.second * (variance[i] as number) + (1 - ADAM.second) * slope * slope;
        mean[i] = m;
        variance[i] = v;
        parameters[i] =
          (parameters[i] as number) - (rate * m * meanScale) / (Math.sqrt(v * varianceScale) + ADAM.epsilon);
        gradient[i] = 0;
      }
    },
  };
}

/**
 * One step of AdaGrad (Duchi, Hazan & Singer 2011) for one of the weights.
 *
 * @param squares the squared slopes of all steps so far, added up
 * @param epsilon keeps the first steps small
 */
export function adagradStep(
  weights: Float32Array,
  squares: Float32Array,
  i: number,
  slope: number,
  rate: number,
  epsilon: number,
): void {
  const square = (squares[i] as number) + slope * slope;
  squares[i] = square;
  weights[i] = (weights[i] as number) - (rate * slope) / Math.sqrt(square + epsilon);
}
