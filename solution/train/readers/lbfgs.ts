/** A function of weights: gives its value and writes its slope into `slope`. */
export type Loss = (weights: Float64Array, slope: Float64Array) => number;

const memory = 8;
const steps = 20;
const enough = 1e-4;
const settled = 1e-6;

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

/** a += factor · b */
function addTimes(a: Float64Array, factor: number, b: Float64Array): void {
  for (let at = 0; at < a.length; at += 1) a[at] = (a[at] ?? 0) + factor * (b[at] ?? 0);
}

type Pair = { readonly moved: Float64Array; readonly turned: Float64Array; readonly rate: number };

/** The two loops of L-BFGS: the slope, turned by what the last steps showed of the curvature. */
function findDirection(slope: Float64Array, pairs: readonly Pair[]): Float64Array {
  const direction = slope.slice();
  const shares: number[] = [];
  for (const [back, { moved, turned, rate }] of [...pairs].reverse().entries()) {
    shares[back] = rate * dot(moved, direction);
    addTimes(direction, -(shares[back] ?? 0), turned);
  }
  const last = pairs[pairs.length - 1];
  const scale = last
    ? dot(last.moved, last.turned) / dot(last.turned, last.turned)
    : 1 / Math.max(1, Math.sqrt(dot(slope, slope)));
  for (let at = 0; at < direction.length; at += 1) direction[at] = (direction[at] ?? 0) * scale;
  pairs.forEach(({ moved, turned, rate }, at) => {
    addTimes(direction, (shares[pairs.length - 1 - at] ?? 0) - rate * dot(turned, direction), moved);
  });
  return direction;
}

/** Goes down a smooth function from zero by limited-memory BFGS (Nocedal and Wright 2006, 7.2) with backtracking. */
export function minimise(size: number, loss: Loss, rounds: number): Float64Array {
  let [weights, slope] = [new Float64Array(size), new Float64Array(size)];
  let value = loss(weights, slope);
  const pairs: Pair[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const direction = findDirection(slope, pairs);
    const fall = dot(slope, direction);
    let [next, nextSlope, nextValue] = [weights, slope, value];
    for (let [step, length] = [0, 1]; step < steps; step += 1, length /= 2) {
      next = weights.slice();
      addTimes(next, -length, direction);
      nextSlope = new Float64Array(size);
      nextValue = loss(next, nextSlope);
      if (nextValue <= value - enough * length * fall) break;
    }
    const [moved, turned] = [next.slice(), nextSlope.slice()];
    addTimes(moved, -1, weights);
    addTimes(turned, -1, slope);
    const done = Math.abs(value - nextValue) < settled * Math.abs(value);
    [weights, slope, value] = [next, nextSlope, nextValue];
    const curve = dot(moved, turned);
    if (curve > 1e-12) pairs.push({ moved, turned, rate: 1 / curve });
    if (pairs.length > memory) pairs.shift();
    if (done) break;
  }
  return weights;
}
