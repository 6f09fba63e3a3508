import { ApiError } from './api-error';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What the server says of a refusal. */
interface Body {
  readonly code?: string;
  readonly message?: string;
  readonly details?: unknown;
}

/** One call of the API. Resolves with the JSON that came back, throws `ApiError` for anything else. */
export async function request<T>(method: Method, path: string, body?: object): Promise<T> {
  const text = await requestText(method, path, body);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** As `request`, for what is not JSON. */
export async function requestText(method: Method, path: string, body?: object): Promise<string> {
  const response = await reach(method, path, body);
  if (!response.ok) throw await refusalOf(response);
  return response.text();
}

async function reach(method: Method, path: string, body: object | undefined): Promise<Response> {
  try {
    return await fetch(`/api${path}`, {
      method,
      credentials: 'same-origin',
      headers: { accept: 'application/json, */*;q=0.5', ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  } catch {
    throw new ApiError(0, 'unreachable', '', null);
  }
}

async function refusalOf(response: Response): Promise<ApiError> {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  const { code = '', message = '', details } = (await response.json().catch(() => ({}))) as Body;
  return new ApiError(response.status, code, message, Number.isFinite(seconds) ? seconds : null, details);
}
