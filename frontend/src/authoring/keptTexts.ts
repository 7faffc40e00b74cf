import type { Sealed, SealKeys } from "../device/sealing";
import { seal, sealedName, unseal } from "../device/sealing";

/** A draft as somebody left it here with words in it that the server does not have. */
export interface KeptText {
  /** Whose page kept it: two tabs on one draft keep theirs apart. */
  readonly page: string;
  readonly value: unknown;
}

/** What this browser keeps of unsaved drafts, sealed, so that the next person at the computer finds nothing to read. */
export interface KeptTexts {
  find(draft: string): Promise<KeptText[]>;
  keep(draft: string, text: KeptText): Promise<void>;
  forget(draft: string, page: string): Promise<void>;
}

type KeptRecord = Sealed & { readonly owner: string; readonly name: string; readonly page: string };

const DATABASE = "common-vision-drafts";
const TEXTS = "texts";

export function keptTexts(keys: SealKeys, factory: IDBFactory = globalThis.indexedDB): KeptTexts {
  let opened: Promise<IDBDatabase> | null = null;
  const database = () =>
    (opened ??= open(factory).catch((refused: unknown) => {
      // Not remembered: the next word typed asks again.
      opened = null;
      throw refused;
    }));

  async function run<T>(
    mode: IDBTransactionMode,
    ask: (objects: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> {
    const transaction = (await database()).transaction(TEXTS, mode, { durability: "strict" });
    return new Promise<T>((resolve, reject) => {
      const request = ask(transaction.objectStore(TEXTS));
      // Said only when the transaction is complete: until then nothing is kept.
      transaction.oncomplete = () => resolve(request.result);
      const refused = () => reject(transaction.error ?? new Error("the device refused"));
      transaction.onabort = refused;
      transaction.onerror = refused;
    });
  }

  const place = (name: string, page: string) => ({ owner: keys.owner, name, click: page });

  return {
    find: async (draft) => {
      const name = await sealedName(keys, draft);
      const range = IDBKeyRange.bound([keys.owner, name], [keys.owner, name, []]);
      const records = await run<KeptRecord[]>("readonly", (objects) => objects.getAll(range));
      const texts = await Promise.all(
        records.map(async (record) => ({
          page: record.page,
          value: await unseal(keys, place(name, record.page), record),
        })),
      );
      return texts.filter(({ value }) => value !== null);
    },
    keep: async (draft, { page, value }) => {
      const name = await sealedName(keys, draft);
      const sealed = await seal(keys, place(name, page), value);
      await run("readwrite", (objects) =>
        objects.put({ ...sealed, owner: keys.owner, name, page } satisfies KeptRecord),
      );
    },
    forget: async (draft, page) => {
      const name = await sealedName(keys, draft);
      await run("readwrite", (objects) => objects.delete([keys.owner, name, page]));
    },
  };
}

function open(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(TEXTS, { keyPath: ["owner", "name", "page"] });
    };
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error ?? new Error("IndexedDB was refused"));
  });
}
