import { constants } from 'node:zlib';
import compression from 'compression';
import type { Request, RequestHandler, Response } from 'express';

/** A window as large as the answers: the usual one takes megabytes for each of them. */
const BROTLI = { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 16 };

/** Compresses what is read, where the client takes that. Assets come compressed already and are left alone. */
export function compressAnswers(): RequestHandler {
  return compression({ filter: mayCompress, brotli: { params: BROTLI } });
}

/**
 * Secrets are told by POST (tokens, tickets, personal codes), and lengths must not tell them (BREACH); what is read holds none,
 * and no other site's page can ask for it (SameSite=Strict). Events must not wait for a block to fill, nor parts of a file
 * lose their places.
 */
export function mayCompress(request: Request, response: Response): boolean {
  const isStream = String(response.getHeader('Content-Type')).startsWith('text/event-stream');
  if (request.method !== 'GET' || isStream || response.hasHeader('Content-Range')) return false;
  return compression.filter(request, response);
}
