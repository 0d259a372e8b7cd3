/** The small web server behind the page: files out, kept work in, and nobody else let near it. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Boot, Kept } from '../page/boot';
import type { PageFile, PageFiles } from './bundle';
import type { KeptWork } from './kept-work';

/** A workbook of a million cells is some 60 MB. */
const LARGEST_BODY = 256 * 1024 * 1024;
const PORTS_TO_TRY = 20;

/** The add-on's scripts are run from their text, and its sidebar's stand in its HTML. Nothing may be fetched elsewhere. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export interface ServerOptions {
  /** Asked for when somebody opens the page. */
  page: () => Promise<PageFiles>;
  boot: () => Promise<Omit<Boot, 'kept'>>;
  kept: KeptWork;
  port: number;
}

class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** A page elsewhere may send requests here; its name for this server, or its origin, gives it away. */
function requireOwnPage(request: IncomingMessage, port: number): void {
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!own.includes(request.headers.host ?? '')) throw new Refusal(403, 'Not for this host.');
  const { origin } = request.headers;
  if (origin !== undefined && !own.some((host) => origin === `http://${host}`)) {
    throw new Refusal(403, 'Not for this origin.');
  }
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw new Refusal(403, 'Not for this site.');
  if (request.method === 'POST' && request.headers['content-type'] !== 'application/json') {
    throw new Refusal(415, 'JSON only.');
  }
}

async function bodyOf(request: IncomingMessage, largest: number): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > largest) throw new Refusal(413, 'Too large to keep.');
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString('utf8');
}

function keptFrom(body: string): Kept {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new Refusal(400, 'Not JSON.');
  }
  if (typeof value !== 'object' || value === null || !('engine' in value) || !('host' in value)) {
    throw new Refusal(400, 'Not a workbook.');
  }
  return value as Kept;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: ServerOptions,
): Promise<void> {
  const path = (request.url ?? '/').split('?')[0]!;
  const send = (type: string, body: PageFile['body']) => {
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` });
    response.end(body);
  };
  const route = `${request.method} ${path}`;
  if (route === 'GET /boot') {
    const boot: Boot = { ...(await options.boot()), kept: await options.kept.read() };
    send('application/json', JSON.stringify(boot));
  } else if (route === 'POST /save') {
    await options.kept.write(keptFrom(await bodyOf(request, LARGEST_BODY)));
    response.writeHead(204).end();
  } else if (route === 'POST /start-over') {
    await bodyOf(request, 1024);
    await options.kept.discard();
    response.writeHead(204).end();
  } else {
    const page = request.method === 'GET' ? await options.page() : {};
    const file: PageFile | undefined = Object.hasOwn(page, path) ? page[path] : undefined;
    if (!file) throw new Refusal(404, 'There is nothing here.');
    send(file.type, file.body);
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.removeListener('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** The wanted port, or the next free one. */
async function listenNear(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; ; port++) {
    try {
      return await listen(server, port);
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || port >= wanted + PORTS_TO_TRY || port >= 65535) throw error;
    }
  }
}

export async function serve(options: ServerOptions): Promise<{ server: Server; port: number }> {
  let port = options.port;
  const server = createServer((request, response) => {
    response.setHeader('content-security-policy', POLICY);
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'no-referrer');
    response.setHeader('cache-control', 'no-store');
    Promise.resolve()
      .then(() => {
        requireOwnPage(request, port);
        return answer(request, response, options);
      })
      .catch((error: unknown) => {
        const status = error instanceof Refusal ? error.status : 500;
        if (status === 413) response.setHeader('connection', 'close');
        response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
        response.end(error instanceof Error ? error.message : String(error));
      });
  });
  port = await listenNear(server, options.port);
  return { server, port };
}
