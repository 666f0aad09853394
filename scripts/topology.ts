/** The part of TopoJSON (https://github.com/topojson/topojson-specification) that us-atlas uses. */
export interface Topology {
  readonly transform: {
    readonly scale: readonly [number, number];
    readonly translate: readonly [number, number];
  };
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
  readonly objects: Readonly<Record<string, { readonly geometries: readonly Geometry[] }>>;
}
interface Geometry {
  readonly id: string;
  readonly properties: { readonly name: string };
  readonly arcs: unknown;
}

export interface Centre {
  readonly id: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** The middle of each shape's bounding box, in degrees. */
export function centres(topology: Topology, object: string): Centre[] {
  const boxes = topology.arcs.map((arc) => boxOf(topology, arc));
  return (topology.objects[object]?.geometries ?? []).flatMap(({ id, properties, arcs }) => {
    const own = arcIndexes(arcs).flatMap((index) => boxes[index < 0 ? ~index : index] ?? []);
    if (own.length === 0) return [];
    const middle = (least: 'west' | 'south', most: 'east' | 'north') =>
      (Math.min(...own.map((box) => box[least])) + Math.max(...own.map((box) => box[most]))) / 2;
    return [
      { id, name: properties.name, longitude: middle('west', 'east'), latitude: middle('south', 'north') },
    ];
  });
}

function arcIndexes(arcs: unknown): number[] {
  if (typeof arcs === 'number') return [arcs];
  return Array.isArray(arcs) ? arcs.flatMap(arcIndexes) : [];
}

/** Arcs are quantised and each point is a step from the one before. */
function boxOf({ transform }: Topology, arc: readonly (readonly [number, number])[]) {
  const [scaleX, scaleY] = transform.scale;
  const [offsetX, offsetY] = transform.translate;
  let x = 0;
  let y = 0;
  const points = arc.map(([stepX, stepY]) => {
    x += stepX;
    y += stepY;
    return { longitude: x * scaleX + offsetX, latitude: y * scaleY + offsetY };
  });
  const longitudes = points.map(({ longitude }) => longitude);
  const latitudes = points.map(({ latitude }) => latitude);
  return {
    west: Math.min(...longitudes),
    east: Math.max(...longitudes),
    south: Math.min(...latitudes),
    north: Math.max(...latitudes),
  };
}
