/**
 * Languages of the documents that the server is sent: every language that VS Code may give to a file of a programme.
 * HTML is there for exported documents. For files outside programmes the server returns nothing.
 */
export const documentSelector = ['soc2', 'yaml', 'markdown', 'html'].map((language) => ({ language }));
