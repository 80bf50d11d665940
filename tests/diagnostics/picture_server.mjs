// A server of pictures, good and bad: node picture_server.mjs LOG [KEY CERTIFICATE]
// Prints its port. Every path is one behaviour; each request is a line of LOG. Ends with its parent.
import { appendFileSync, readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import zlib from 'node:zlib';

const [, , log, key, certificate] = process.argv;
const MiB = 1024 * 1024;
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==',
  'base64');
const svg = n => `<svg xmlns="http://www.w3.org/2000/svg" width="${n}" height="9"><rect width="9" height="9"/></svg>`;
const bomb = zlib.gzipSync(Buffer.alloc(64 * MiB));
const asked = new Map();  // how often, by path

function picture(response, n) {
  response.writeHead(200, { 'Content-Type': 'image/svg+xml' }).end(svg(n));
}

/// What the paths do, by their first part; `rest` is what follows it, `times` how often the path
/// was asked for before.
const behaviours = {
  svg: (response, rest) => picture(response, rest),
  png: response => response.writeHead(200, { 'Content-Type': 'image/png' }).end(png),
  '그림': (response, rest) => rest === '비 하나.png' ? behaviours.png(response) : behaviours.gone(response),
  redirect: (response, rest) =>
    response.writeHead(302, { Location: Number(rest) > 1 ? `/redirect/${rest - 1}` : '/svg/7' }).end('moved'),
  loop: response => response.writeHead(301, { Location: '/loop' }).end(),
  away: response => response.writeHead(302, { Location: 'file:///etc/passwd' }).end(),
  secret: response => response.writeHead(302, { Location: 'http://me:word@127.0.0.1/' }).end(),
  gone: response => response.writeHead(404, { 'Content-Type': 'text/html' }).end('<!DOCTYPE html>no'),
  forbidden: response => response.writeHead(403).end('no'),
  error: (response, rest, times) => times < Number(rest) ? response.writeHead(500).end() : picture(response, 11),
  busy: (response, rest, times) =>
    times < 1 ? response.writeHead(429, { 'Retry-After': rest }).end() : picture(response, 12),
  drip: async response => {
    for (const byte of svg(13)) {
      response.write(byte);
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    response.end();
  },
  stalled: response => response.writeHead(200, { 'Content-Length': 500 }).write('<svg'),
  silent: () => {},
  reset: (response, rest, times) => times < Number(rest) ? response.socket.resetAndDestroy() : picture(response, 14),
  big: response => {
    response.on('error', () => {});
    for (let i = 0; i < 33; ++i) response.write(Buffer.alloc(MiB));
    response.end();
  },
  huge: response => response.writeHead(200, { 'Content-Length': 64 * MiB }).write('x'),
  bomb: response => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb),
  zipped: response => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(zlib.gzipSync(svg(15))),
  short: response => {
    response.writeHead(200, { 'Content-Length': 500 }).write(svg(16), () => response.socket.end());
  },
  long: response => response.socket.end(
    Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n'), png])),
  page: response => response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end('\n<p>log in</p>'),
  avif: response => response.writeHead(200, { 'Content-Type': 'image/png' }).end('\0\0\0\x1cftypavif\0\0\0\0'),
  liar: response => response.writeHead(200, { 'Content-Type': 'text/plain' }).end(png),
  empty: response => response.writeHead(200).end(),
  // Another picture each time.
  changing: (response, rest, times) => picture(response, 20 + times),
  // Silent the first time.
  gate: (response, rest, times) => times > 0 && picture(response, 30 + Number(rest)),
};

const answer = (request, response) => {
  const path = decodeURIComponent(request.url.split('?')[0]);
  const times = asked.get(path) ?? 0;
  asked.set(path, times + 1);
  appendFileSync(log, `${path}\n`);
  const [, name, rest] = path.split('/');
  const behaviour = behaviours[name] ?? behaviours.gone;
  behaviour(response, rest, times);
};
const server = key ?
  https.createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, answer) :
  http.createServer(answer);
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.stdin.on('end', () => process.exit()).resume();
