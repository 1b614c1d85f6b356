/** Items of registers, each operation in its own file under `items/`. */
import type { ItemBooks } from "../item-books.ts";
import type { Books } from "./books.ts";
import { addItem } from "./items/add-item.ts";
import { changeItem, moveItem } from "./items/change-item.ts";
import { findItems } from "./items/find-items.ts";
import { importItems } from "./items/import-items.ts";
import { itemFile, itemLinks } from "./items/item-links.ts";
import {
  allItems,
  itemAsOf,
  itemById,
  itemKeys,
  itemsById,
  itemsChangedSince,
  itemVersions,
  listItems,
} from "./items/list-items.ts";
import { removeView, savedViews, saveView } from "./items/saved-views.ts";

export const itemBooksOver = (books: Books): ItemBooks => ({
  items: (register, query) => listItems(books, register, query),
  allItems: (register, fields) => allItems(books, register, fields),
  item: (id) => itemById(books, id),
  itemVersions: (id) => itemVersions(books, id),
  itemAsOf: (id, knownAt) => itemAsOf(books, id, knownAt),
  itemsChangedSince: (register, since) => itemsChangedSince(books, register, since),
  itemKeys: (register, by, keys) => itemKeys(books, register, by, keys),
  findItems: (registerIds, search, limit) => findItems(books, registerIds, search, limit),
  addItem: (register, item) => addItem(books, register, item),
  changeItem: (register, change) => changeItem(books, register, change),
  moveItem: (register, move, posting) => moveItem(books, register, move, posting),
  importItems: (register, items) => importItems(books, register, items),
  itemLinks: (id, limit) => itemLinks(books, id, limit),
  itemsById: (ids) => itemsById(books, ids),
  itemFile: (sha256) => itemFile(books, sha256),
  savedViews: (registerId) => savedViews(books, registerId),
  saveView: (view) => saveView(books, view),
  removeView: (viewId) => removeView(books, viewId),
});
