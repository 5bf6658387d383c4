/** Everything that only previews need: the description, its Markdown and HTML. Imported lazily. */
export { renderBlocks } from '../service/preview';
export { blockAt, blockSource } from '../service/preview-places';
