import type { Sealed, SealKeys } from "../device/sealing";

/** One sealed record. The click's id is random and stands outside so that a delete can be conditional on it. */
export type KeptRecord = Sealed & {
  readonly owner: string;
  readonly name: string;
  readonly click: string;
};

/** What this browser keeps between two visits. Every method may reject: a device can refuse at any time. */
export interface DeviceStore {
  waiting(owner: string): Promise<KeptRecord[]>;
  find(owner: string, name: string): Promise<KeptRecord | null>;
  /** Puts the record only if the one there is still `expected` (null: nothing there). */
  replace(record: KeptRecord, expected: string | null): Promise<boolean>;
  /** Removes the record only if this click is still the newest. */
  remove(owner: string, name: string, click: string): Promise<boolean>;
  removeAll(owner: string): Promise<void>;

  /** Copies of drafts, for a person's own device only. */
  copy(owner: string, name: string): Promise<KeptRecord | null>;
  keepCopy(record: KeptRecord): Promise<void>;
  removeCopies(): Promise<void>;

  /** The keys of the person whose own device this is. */
  ownKeys(): Promise<SealKeys | null>;
  keepOwnKeys(keys: SealKeys): Promise<void>;
  forgetOwnKeys(): Promise<void>;
}

const DATABASE = "common-vision-answers";
const WAITING = "waiting";
const COPIES = "copies";
const DEVICE = "device";
const OWN_KEYS = "own-keys";

/** Some browsers neither open a database in a private window nor say that they will not. */
const PATIENCE_MILLIS = 4000;

export function indexedDeviceStore(
  factory: IDBFactory | undefined = globalThis.indexedDB,
): DeviceStore {
  let opened: Promise<IDBDatabase> | null = null;
  /** Once it took too long, nobody waits again until it has opened after all. */
  let overdue = false;

  function database(): Promise<IDBDatabase> {
    if (overdue) {
      return Promise.reject(new Error("IndexedDB does not open"));
    }
    opened ??= new Promise<IDBDatabase>((resolve, reject) => {
      const tooLate = setTimeout(() => {
        overdue = true;
        reject(new Error("IndexedDB does not open"));
      }, PATIENCE_MILLIS);
      open(factory, () => {
        opened = null;
      })
        .then((database) => {
          if (overdue) {
            overdue = false;
            opened = Promise.resolve(database);
          }
          resolve(database);
        }, reject)
        .finally(() => clearTimeout(tooLate));
    }).catch((refused: unknown) => {
      // Not remembered: the next click asks again.
      opened = null;
      throw refused;
    });
    return opened;
  }

  async function run<T>(
    store: string,
    mode: IDBTransactionMode,
    work: (objects: IDBObjectStore, done: (value: T) => void) => void,
  ): Promise<T> {
    const transaction = (await database()).transaction(store, mode, { durability: "strict" });
    return new Promise<T>((resolve, reject) => {
      let outcome: { value: T } | null = null;
      transaction.oncomplete = () =>
        outcome === null ? reject(new Error("nothing was read")) : resolve(outcome.value);
      const refused = () => reject(transaction.error ?? new Error("the device refused"));
      transaction.onabort = refused;
      transaction.onerror = refused;
      // Said only when the transaction is complete: until then nothing is kept.
      work(transaction.objectStore(store), (value) => {
        outcome = { value };
      });
    });
  }

  const read = <T>(store: string, ask: (objects: IDBObjectStore) => IDBRequest): Promise<T> =>
    run<T>(store, "readonly", (objects, done) => {
      const request = ask(objects);
      request.onsuccess = () => done(request.result as T);
    });

  const write = (store: string, ask: (objects: IDBObjectStore) => IDBRequest): Promise<void> =>
    run<void>(store, "readwrite", (objects, done) => {
      ask(objects).onsuccess = () => done(undefined);
    });

  /** Looks and acts in one transaction, so that two tabs cannot come between each other. */
  const conditionally = (
    name: IDBValidKey,
    holds: (found: KeptRecord | undefined) => boolean,
    act: (objects: IDBObjectStore) => IDBRequest,
  ): Promise<boolean> =>
    run<boolean>(WAITING, "readwrite", (objects, done) => {
      const request = objects.get(name) as IDBRequest<KeptRecord | undefined>;
      request.onsuccess = () => {
        if (holds(request.result)) {
          act(objects).onsuccess = () => done(true);
        } else {
          done(false);
        }
      };
    });

  return {
    waiting: (owner) => read<KeptRecord[]>(WAITING, (objects) => objects.getAll(everyName(owner))),
    find: async (owner, name) =>
      (await read<KeptRecord | undefined>(WAITING, (objects) => objects.get([owner, name]))) ??
      null,
    replace: (record, expected) =>
      conditionally(
        [record.owner, record.name],
        (found) => (found?.click ?? null) === expected,
        (objects) => objects.put(record),
      ),
    remove: (owner, name, click) =>
      conditionally(
        [owner, name],
        (found) => found?.click === click,
        (objects) => objects.delete([owner, name]),
      ),
    removeAll: (owner) => write(WAITING, (objects) => objects.delete(everyName(owner))),

    copy: async (owner, name) =>
      (await read<KeptRecord | undefined>(COPIES, (objects) => objects.get([owner, name]))) ?? null,
    keepCopy: (record) => write(COPIES, (objects) => objects.put(record)),
    removeCopies: () => write(COPIES, (objects) => objects.clear()),

    ownKeys: async () =>
      (await read<SealKeys | undefined>(DEVICE, (objects) => objects.get(OWN_KEYS))) ?? null,
    keepOwnKeys: (keys) => write(DEVICE, (objects) => objects.put(keys, OWN_KEYS)),
    forgetOwnKeys: () => write(DEVICE, (objects) => objects.delete(OWN_KEYS)),
  };
}

function everyName(owner: string): IDBKeyRange {
  return IDBKeyRange.bound([owner], [owner, []]);
}

function open(factory: IDBFactory | undefined, lost: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    if (factory === undefined) {
      reject(new Error("this browser has no IndexedDB"));
      return;
    }
    // Throws at once where it is forbidden, which rejects this promise.
    const request = factory.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(WAITING, { keyPath: ["owner", "name"] });
      request.result.createObjectStore(COPIES, { keyPath: ["owner", "name"] });
      request.result.createObjectStore(DEVICE);
    };
    request.onsuccess = () => {
      const database = request.result;
      database.onclose = lost;
      database.onversionchange = () => {
        database.close();
        lost();
      };
      resolve(database);
    };
    request.onerror = () => reject(request.error ?? new Error("IndexedDB was refused"));
  });
}
