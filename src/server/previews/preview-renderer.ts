/** Everything that only previews need: the description, its Markdown and HTML. Imported lazily. */
export { Drawings } from '../../export/pictures/drawings';
export { previewDocument, renderBlocks, wholeDocument } from '../../service/preview/document';
export { fillMissing } from '../../service/preview/fill';
export { fixMarked } from '../../service/preview/fix';
export { previewMarkdown } from '../../service/preview/markdown';
export { BlockMarks } from '../../service/preview/marks';
export { outlineOf } from '../../service/preview/outline';
export { blockAt, blockSource } from '../../service/preview/places';
export { previewScope } from '../../service/preview/scope';
