import express, { type Request, type Response } from 'express';
import { mayCompress } from './compress-answers.js';

const app = express();

function isCompressed(method: string, headers: Record<string, string>): boolean {
  const request = Object.assign(Object.create(app.request) as Request, { method, headers: {} });
  const response = Object.create(app.response) as Response;
  response.getHeader = (name: string) => headers[name];
  response.hasHeader = (name: string) => name in headers;
  return mayCompress(request, response);
}

const JSON_TYPE = { 'Content-Type': 'application/json; charset=utf-8' };

describe('an answer', () => {
  it.each([JSON_TYPE, { 'Content-Type': 'text/html; charset=utf-8' }, { 'Content-Type': 'image/svg+xml' }])(
    'to who reads is compressed when it is %j',
    (headers) => {
      expect(isCompressed('GET', headers)).toBe(true);
    },
  );

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('to a %s is not: it may tell a secret', (method) => {
    expect(isCompressed(method, JSON_TYPE)).toBe(false);
  });

  it('is not while it is a stream of events, a part of a file, or compressed by nature', () => {
    expect(isCompressed('GET', { 'Content-Type': 'text/event-stream' })).toBe(false);
    expect(isCompressed('GET', { ...JSON_TYPE, 'Content-Range': 'bytes 0-9/100' })).toBe(false);
    expect(isCompressed('GET', { 'Content-Type': 'image/png' })).toBe(false);
  });
});
