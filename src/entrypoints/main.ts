/** The bundle's exports, by the names of `globals.ts`. */
import { customFunction } from './custom-functions';
import { MENU } from './menu';
import { refreshHourly } from './menu-actions';
import { rpc } from './rpc';
import { onEdit, onInstall, onOpen } from './triggers';

/** The build's global functions all come through here. */
export function call(name: string, args: ArrayLike<unknown>): unknown {
  switch (name) {
    case 'rpc':
      return rpc(args[0]);
    case 'onOpen':
      return onOpen(args[0] as Parameters<typeof onOpen>[0]);
    case 'onInstall':
      return onInstall(args[0] as Parameters<typeof onInstall>[0]);
    case 'onEdit':
      return onEdit(args[0] as Parameters<typeof onEdit>[0]);
    case 'refreshHourly_':
      return refreshHourly();
    default: {
      const item = MENU.find((one) => one.handler === name);
      return item ? item.run() : customFunction(name, Array.from(args));
    }
  }
}
