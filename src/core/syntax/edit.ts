/** Minimal edits on the concrete text: text that no edit names stays as it is, comments and quotes included. */
export { applyEdits, type TextEdit } from './text-edit';
export type { InsertPlace } from './edit-pairs';
export {
  addItem,
  addItems,
  insertPair,
  removeItem,
  removePair,
  replaceInScalar,
  replaceScalar,
  setValue,
} from './edit-aliases';
export { oneLineValue, quoteIfNeeded } from './scalar-text';
