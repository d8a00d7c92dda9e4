// SPDX-License-Identifier: AGPL-3.0-or-later
const DATABASE = 'reciproca';
const VERSION = 1;

export type StoreName = 'pages' | 'waiting' | 'owner';

/** One request to what is kept on this device; pages and the worker share it, and signing out deletes it (`Clear-Site-Data`). */
export async function inStore<Result>(
  name: StoreName,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await open();
  try {
    return await answerOf(work(database.transaction(name, mode).objectStore(name)));
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, VERSION);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('pages', { keyPath: 'path' });
    request.result.createObjectStore('waiting', { keyPath: 'id', autoIncrement: true });
    request.result.createObjectStore('owner');
  };
  return answerOf(request);
}

function answerOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('This browser keeps nothing'));
  });
}
