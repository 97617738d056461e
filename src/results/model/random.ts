import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A stream of chance that the same seed gives again: uniform in [0, 1), and standard normal. */
export type Random = { readonly uniform: () => number; readonly normal: () => number };

/**
 * The stream of a seed (xoroshiro128+); streams of one seed with other numbers never meet: each is 2^64 draws on from the one before.
 * Normal draws by Marsaglia's polar method (1964).
 */
export function seededRandom(seed: number, stream = 0): Random {
  const generator = xoroshiro128plus(seed);
  for (let jump = 0; jump < stream; jump += 1) generator.jump();
  const uniform = () => uniformFloat64(generator);
  let spare: number | undefined;
  const normal = () => {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return kept;
    }
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const stretch = Math.sqrt((-2 * Math.log(square)) / square);
      spare = y * stretch;
      return x * stretch;
    }
  };
  return { uniform, normal };
}
