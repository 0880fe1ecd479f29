/** Parts of paths of SVG, with coordinates in tenths so that they stay short. */

const short = (value: number): number => Math.round(value * 10) / 10;

const point = (x: number, y: number, radius: number, angle: number): string =>
  `${short(x + radius * Math.cos(angle))} ${short(y + radius * Math.sin(angle))}`;

/** A star with so many points, on two radii in turn; with equal radii a polygon. */
export function star(x: number, y: number, points: number, outer: number, inner: number, turn = 0): string {
  const corners = Array.from({ length: 2 * points }, (_, at) =>
    point(x, y, at % 2 === 0 ? outer : inner, turn + (at * Math.PI) / points),
  );
  return `M${corners.join('L')}Z`;
}

export const disc = (x: number, y: number, radius: number): string => {
  const [r, width] = [short(radius), short(2 * radius)];
  return `M${short(x - radius)} ${short(y)}a${r} ${r} 0 1 0 ${width} 0a${r} ${r} 0 1 0 ${-width} 0Z`;
};

/** Leaves around a point, each from one radius to another. */
export function leaves(x: number, y: number, count: number, from: number, to: number, turn = 0): string {
  const width = (0.9 * Math.PI) / count;
  const middle = (from + to) * 0.55;
  return Array.from({ length: count }, (_, at) => {
    const angle = turn + (at * 2 * Math.PI) / count;
    const [start, end] = [point(x, y, from, angle), point(x, y, to, angle)];
    const [one, other] = [point(x, y, middle, angle - width), point(x, y, middle, angle + width)];
    return `M${start}Q${one} ${end}Q${other} ${start}Z`;
  }).join('');
}

/** A column of a woven figure: around a height, up and down by a half that is no less than nothing. */
export const thread = (x: number, width: number, y: number, up: number, down: number): string =>
  up + down <= 0 ? '' : `M${short(x)} ${short(y - up)}h${width}V${short(y + down)}h${-width}Z`;
