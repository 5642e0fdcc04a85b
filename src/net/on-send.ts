import type { Dispatcher } from 'undici';

const ON_SEND = Symbol('onSend');

type Sending = Dispatcher.DispatchOptions & { [ON_SEND]?: () => void };

/** Options of a request that tell when it goes out. */
export function withOnSend<Options extends object>(options: Options, onSend: () => void): Options {
  return { ...options, [ON_SEND]: onSend };
}

/**
 * Calls what `withOnSend` was given when a request is written to its socket. From asking for it until then a
 * connection may have to be made, or to become free.
 */
export const tellOnSend: Dispatcher.DispatcherComposeInterceptor = (dispatch) => (options, handler) => {
  const { [ON_SEND]: onSend } = options as Sending;
  if (!onSend) return dispatch(options, handler);
  const { onConnect, onRequestStart } = handler;
  if (onRequestStart)
    handler.onRequestStart = (...args) => {
      onSend();
      onRequestStart.apply(handler, args);
    };
  else
    handler.onConnect = (...args) => {
      onSend();
      onConnect?.apply(handler, args);
    };
  return dispatch(options, handler);
};
