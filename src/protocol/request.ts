/** What only types know of a message: no value ever holds it. */
interface Types<Params, Result> {
  params: Params;
  result: Result;
}

/** A request: its name on the wire, with the types of what is asked and of what is answered. `Params` is void where nothing is sent. */
export interface TypedRequest<Params, Result> {
  readonly method: string;
  /** Never there at run time; both ends infer from it. */
  readonly types?: Types<Params, Result>;
}

/** A message without an answer. */
export interface TypedNotification<Params> {
  readonly method: string;
  /** Never there at run time; both ends infer from it. */
  readonly types?: Types<Params, void>;
}

export function request<Params, Result>(method: string): TypedRequest<Params, Result> {
  return { method };
}

export function notification<Params>(method: string): TypedNotification<Params> {
  return { method };
}

/** The end of a connection from which `ask` and `send` start: the server's, the client's, or a test's. */
interface Sender {
  sendRequest(method: string, ...params: unknown[]): Promise<unknown>;
  sendNotification(method: string, ...params: unknown[]): Promise<void>;
}

/** Sends a request to the other end. Rejects with what that end, or the connection, reports as an error. */
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
