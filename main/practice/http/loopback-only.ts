import type { MiddlewareHandler } from 'hono';

/** A web page that points its own name at 127.0.0.1 must not read the sample credentials: 421. */
export const loopbackOnly: MiddlewareHandler = async (context, next) => {
  if (!/^(127(\.\d{1,3}){3}|localhost)(:\d+)?$/.test(context.req.header('host') ?? '')) return context.body(null, 421);
  return next();
};
