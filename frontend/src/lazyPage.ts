import { lazy, type ComponentType } from "react";
import { UnreachableError } from "./api/problem";
import { loadMessages } from "./messages";

type PageModule<Props> = { default: ComponentType<Props> };

/** A page, or a part of one, that is fetched when somebody goes there, together with the words of the folders it shows. */
export function lazyPage<Props = object>(
  folders: string | string[],
  load: () => Promise<PageModule<Props>>,
) {
  return lazy(async () => {
    try {
      const [module] = await Promise.all([load(), ...[folders].flat().map(loadMessages)]);
      return module;
    } catch (error) {
      // On a first visit the network may go before the browser has the whole app.
      throw navigator.onLine ? error : new UnreachableError();
    }
  });
}
