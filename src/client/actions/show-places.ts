import * as vscode from 'vscode';
import type { Place, Position } from '../../protocol/place';
import { openPlace } from './open-place';

/**
 * Shows the places that belong to a position: opens a single place directly, and lists several in the editor's own
 * view.
 */
export async function showPlaces(uri: string, { line, character }: Position, places: readonly Place[]): Promise<void> {
  if (places.length === 1) return openPlace(places[0]!);
  const locations = places.map(
    ({ uri: file, range: { start, end } }) =>
      new vscode.Location(
        vscode.Uri.parse(file, true),
        new vscode.Range(start.line, start.character, end.line, end.character),
      ),
  );
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    vscode.Uri.parse(uri, true),
    new vscode.Position(line, character),
    locations,
  );
}
