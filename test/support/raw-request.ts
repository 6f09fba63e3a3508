import { request } from 'node:http';

/** The status and the code of the answer to a request with exactly these headers, the Host among them. */
export async function rawRequest(
  address: string,
  method: string,
  path: string,
  headers: Record<string, string>,
): Promise<{ status: number; code: string | undefined }> {
  return new Promise((resolve, reject) => {
    const call = request(address + path, { method, headers }, (response) => {
      response.toArray().then((chunks) => {
        const body = Buffer.concat(chunks as Buffer[]).toString();
        const isJson = response.headers['content-type']?.includes('json') ?? false;
        const code = isJson ? (JSON.parse(body) as { code?: string }).code : undefined;
        resolve({ status: response.statusCode ?? 0, code });
      }, reject);
    });
    call.on('error', reject);
    call.end();
  });
}
