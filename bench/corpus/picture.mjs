// A small PNG, another one for every seed: hills under a sky.
import zlib from "node:zlib";
const { crc32, deflateSync } = zlib;
import { random } from "./random.mjs";

const kWidth = 640;
const kHeight = 400;

function chunk(type, data) {
  const out = Buffer.alloc(12 + data.length);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, "latin1");
  data.copy(out, 8);
  out.writeUInt32BE(checksum(out.subarray(4, 8 + data.length)), 8 + data.length);
  return out;
}

// Node has had a crc32 of its own only since version 20.15.
function checksum(bytes) {
  if (crc32) return crc32(bytes);
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let i = 0; i < 8; ++i) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return ~crc >>> 0;
}

export function picture(seed) {
  const { below } = random(seed + 977);
  const hills = [0, 1, 2].map((i) => ({
    base: 170 + 70 * i, tall: 20 + below(50), wide: 60 + below(160), shift: below(640),
    color: [60 + below(60) - 15 * i, 110 + below(60) - 20 * i, 90 + below(70) - 20 * i],
  }));
  const rows = Buffer.alloc(kHeight * (1 + kWidth * 3));
  for (let y = 0, at = 0; y < kHeight; ++y) {
    rows[at++] = 0;
    for (let x = 0; x < kWidth; ++x) {
      let color = [200 - (y >> 2), 215 - (y >> 3), 235 - (y >> 4)];
      for (const hill of hills) {
        if (y > hill.base - hill.tall * Math.sin((x + hill.shift) / hill.wide)) color = hill.color;
      }
      rows.set(color, at);
      at += 3;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(kWidth, 0);
  head.writeUInt32BE(kHeight, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND", Buffer.alloc(0))]);
}
