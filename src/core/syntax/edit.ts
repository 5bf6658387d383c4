/** Minimal edits on the concrete text: what is not named by an edit stays as it is, comments and quotes included. */
export { applyEdits, type TextEdit } from './text-edit';
export { addItem, insertPair, removeItem, removePair, replaceInScalar, replaceScalar, setValue } from './edit-aliases';
export { quoteIfNeeded } from './scalar-text';
