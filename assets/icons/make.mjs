/**
 * Draws the icons: node assets/icons/make.mjs
 * Shapes lie on a field of 16 × 16 units, so that at 16 px every stroke covers whole pixels; other sizes are scaled.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PNG } from "pngjs";

const FIELD = 16;
const SAMPLES = 8;

const BLUE = [15, 108, 189];
const DARK_BLUE = [12, 59, 94];
const PALE = [235, 243, 252];
const WHITE = [255, 255, 255];
const ORANGE = [202, 80, 16];

/** Layers from back to front: whether a point is inside, and the colour there. */
const GLYPHS = {
  // the add-in and its pane: a shield with a tick
  pane: [
    [shield(0.5), DARK_BLUE],
    [shield(1.5), BLUE],
    [line(2, [4.6, 7.8], [7.2, 10.4], [11.6, 5.4]), WHITE],
  ],
  // build the targets: a table with a head, and a plus for the new sheet
  table: [
    [rectangle(0, 1, 14, 14), DARK_BLUE],
    [rectangle(1, 2, 12, 3), BLUE],
    [rectangle(1, 6, 3, 2), PALE],
    [rectangle(5, 6, 8, 2), WHITE],
    [rectangle(1, 9, 3, 2), PALE],
    [rectangle(5, 9, 8, 2), WHITE],
    [rectangle(1, 12, 3, 2), PALE],
    [rectangle(5, 12, 8, 2), WHITE],
    [disc(11.5, 11.5, 4.5), WHITE],
    [disc(11.5, 11.5, 4), ORANGE],
    [rectangle(11, 9, 1, 5), WHITE],
    [rectangle(9, 11, 5, 1), WHITE],
  ],
  // check the figures: rows of figures under a magnifier
  check: [
    [rectangle(0, 1, 5, 2), BLUE],
    [rectangle(0, 5, 3, 2), BLUE],
    [rectangle(0, 9, 3, 2), BLUE],
    [rectangle(0, 13, 7, 2), BLUE],
    [line(2.4, [12.6, 11.6], [15, 14.6]), BLUE],
    [disc(9.5, 7, 5.5), BLUE],
    [disc(9.5, 7, 4.2), WHITE],
    [line(1.6, [7.4, 7], [9, 8.7], [11.8, 5.4]), ORANGE],
  ],
};

const SIZES = { pane: [16, 32, 64, 80], table: [16, 32, 80], check: [16, 32, 80] };

for (const [name, sizes] of Object.entries(SIZES)) {
  for (const size of sizes) {
    writeFileSync(fileURLToPath(new URL(`${name}-${size}.png`, import.meta.url)), draw(GLYPHS[name], size));
  }
}

function draw(layers, size) {
  const image = new PNG({ width: size, height: size });
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) image.data.set(pixel(layers, x, y, FIELD / size), (y * size + x) * 4);
  }
  return PNG.sync.write(image);
}

/** The mean of the samples under one pixel; transparent samples add no colour. */
function pixel(layers, x, y, scale) {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const px = (x + ((i % SAMPLES) + 0.5) / SAMPLES) * scale;
    const py = (y + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) * scale;
    const colour = layers.findLast(([contains]) => contains(px, py))?.[1];
    if (!colour) continue;
    covered += 1;
    colour.forEach((channel, index) => (sum[index] += channel));
  }
  if (covered === 0) return [0, 0, 0, 0];
  return [...sum.map((channel) => Math.round(channel / covered)), Math.round((255 * covered) / SAMPLES ** 2)];
}

function rectangle(left, top, width, height) {
  return (x, y) => x >= left && x < left + width && y >= top && y < top + height;
}

function disc(centreX, centreY, radius) {
  return (x, y) => Math.hypot(x - centreX, y - centreY) < radius;
}

/** A stroke with round ends through the points. */
function line(width, ...points) {
  return (x, y) => points.slice(1).some((end, index) => distanceToSegment(x, y, points[index], end) < width / 2);
}

function distanceToSegment(x, y, [ax, ay], [bx, by]) {
  const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
}

/** A shield that fills the field up to the inset: straight above, an arc to the point below. */
function shield(inset) {
  return (x, y) => {
    const top = 0.5 + inset;
    const halfWidth = 7.5 - inset;
    const away = Math.abs(x - FIELD / 2);
    if (y < top || away > halfWidth) return false;
    const bottom = 15.8 - inset * 1.2;
    const shoulder = 7;
    return y <= shoulder || away < halfWidth * Math.sqrt(1 - ((y - shoulder) / (bottom - shoulder)) ** 2) ** 1.3;
  };
}
