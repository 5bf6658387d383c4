/** A property that exists only in the types of messages; no value has it. */
interface Types<Params, Result> {
  params: Params;
  result: Result;
}

/**
 * A request: its method, with the types of its params and its result. `Params` is void for a request without params.
 */
export interface TypedRequest<Params, Result> {
  readonly method: string;
  /** Absent at run time; both ends infer types from it. */
  readonly types?: Types<Params, Result>;
}

/** A message without an answer. */
export interface TypedNotification<Params> {
  readonly method: string;
  /** Absent at run time; both ends infer types from it. */
  readonly types?: Types<Params, void>;
}

export function request<Params, Result>(method: string): TypedRequest<Params, Result> {
  return { method };
}

export function notification<Params>(method: string): TypedNotification<Params> {
  return { method };
}

/** The end of a connection that `ask` and `send` use: the server's, the client's, or a test's. */
interface Sender {
  sendRequest(method: string, ...params: unknown[]): Promise<unknown>;
  sendNotification(method: string, ...params: unknown[]): Promise<void>;
}

/** Sends a request to the other end. Rejects with the error that the other end, or the connection, reports. */
export function ask<Result>(connection: Pick<Sender, 'sendRequest'>, kind: TypedRequest<void, Result>): Promise<Result>;
export function ask<Params, Result>(
  connection: Pick<Sender, 'sendRequest'>,
  kind: TypedRequest<Params, Result>,
  params: Params,
): Promise<Result>;
export function ask<Result>(
  connection: Pick<Sender, 'sendRequest'>,
  { method }: { method: string },
  ...params: unknown[]
): Promise<Result> {
  return connection.sendRequest(method, ...params) as Promise<Result>;
}

/** Sends a notification to the other end. */
export function send(connection: Pick<Sender, 'sendNotification'>, kind: TypedNotification<void>): Promise<void>;
export function send<Params>(
  connection: Pick<Sender, 'sendNotification'>,
  kind: TypedNotification<Params>,
  params: Params,
): Promise<void>;
export function send(
  connection: Pick<Sender, 'sendNotification'>,
  { method }: { method: string },
  ...params: unknown[]
): Promise<void> {
  return connection.sendNotification(method, ...params);
}
