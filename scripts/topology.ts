/** The part of TopoJSON (https://github.com/topojson/topojson-specification) that us-atlas uses. */
export interface Topology {
  readonly transform: {
    readonly scale: readonly [number, number];
    readonly translate: readonly [number, number];
  };
  readonly arcs: readonly (readonly Position[])[];
  readonly objects: Readonly<Record<string, { readonly geometries: readonly Geometry[] }>>;
}
type Position = readonly [number, number];
/** Indexes of arcs, one after the other; `~index` is an arc from its end to its start. */
type Ring = readonly number[];
/** The outer ring and those of its holes. */
type Polygon = readonly Ring[];
type Geometry = { readonly id: string; readonly properties: { readonly name: string } } & (
  | { readonly type: 'Polygon'; readonly arcs: Polygon }
  | { readonly type: 'MultiPolygon'; readonly arcs: readonly Polygon[] }
);

export interface Centre {
  readonly id: string;
  readonly name: string;
  /** Degrees. */
  readonly latitude: number;
  readonly longitude: number;
}

/** The centroid of each shape's largest polygon: of Florida on its peninsula, of Alaska not on the date line's other side. */
export function centres(topology: Topology, object: string): Centre[] {
  const arcs = topology.arcs.map((arc) => decodeArc(topology, arc));
  return (topology.objects[object]?.geometries ?? []).flatMap((geometry) => {
    const polygons = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
    const centroids = polygons.map(([outer = []]) =>
      centroidOf(outer.flatMap((index) => pointsOf(arcs, index))),
    );
    const [first, ...others] = centroids;
    if (first === undefined) return [];
    const { latitude, longitude } = others.reduce(
      (best, each) => (each.area > best.area ? each : best),
      first,
    );
    return [{ id: geometry.id, name: geometry.properties.name, latitude, longitude }];
  });
}

/** Arcs are quantised and each point is a step from the one before. */
function decodeArc({ transform }: Topology, arc: readonly Position[]): Position[] {
  const [scaleX, scaleY] = transform.scale;
  const [offsetX, offsetY] = transform.translate;
  let x = 0;
  let y = 0;
  return arc.map(([stepX, stepY]) => {
    x += stepX;
    y += stepY;
    return [x * scaleX + offsetX, y * scaleY + offsetY];
  });
}

function pointsOf(arcs: readonly (readonly Position[])[], index: number): readonly Position[] {
  return index < 0 ? [...(arcs[~index] ?? [])].reverse() : (arcs[index] ?? []);
}

/** https://en.wikipedia.org/wiki/Centroid#Of_a_polygon, with degrees as if they were plane. */
function centroidOf(ring: readonly Position[]): { area: number; latitude: number; longitude: number } {
  let twiceArea = 0;
  let x = 0;
  let y = 0;
  ring.forEach(([x0, y0], index) => {
    const [x1, y1] = ring[(index + 1) % ring.length] ?? [x0, y0];
    const cross = x0 * y1 - x1 * y0;
    twiceArea += cross;
    x += (x0 + x1) * cross;
    y += (y0 + y1) * cross;
  });
  return { area: Math.abs(twiceArea / 2), longitude: x / (3 * twiceArea), latitude: y / (3 * twiceArea) };
}
