import { lazy, type ComponentType } from "react";
import { loadMessages } from "./messages";

type PageModule = { default: ComponentType };

/** A page that is fetched when somebody goes there, together with the words of the folders it shows. */
export function lazyPage(folders: string | string[], load: () => Promise<PageModule>) {
  return lazy(async () => {
    const [module] = await Promise.all([load(), ...[folders].flat().map(loadMessages)]);
    return module;
  });
}
