/** Minimal edits on the concrete text: what is not named by an edit stays as it is, comments and quotes included. */
export { applyEdits, type TextEdit } from './text-edit';
export { insertPair, removePair, setValue, type InsertPlace } from './edit-pairs';
export { addItem, removeItem, replaceInScalar, replaceScalar } from './edit-items';
export { quoteIfNeeded } from './scalar-text';
