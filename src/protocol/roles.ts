import type { ProgrammeParams } from './programmes';
import { notification, request } from './request';

/** The roles of a programme, in the order of `people.yaml`; null when the programme does not exist. */
export const roles = request<Pick<ProgrammeParams, 'root'>, RolesResult | null>('soc2/roles');
/** `holder`: the name of the person who holds the role, if it is known. */
export interface RoleRow {
  id: string;
  title: string;
  holder?: string | undefined;
}
/**
 * `own`: id of the role whose holder has the e-mail address that git writes into commits here, where git may be asked.
 */
export interface RolesResult {
  root: string;
  roles: RoleRow[];
  own?: string | undefined;
}

/**
 * Client -> server: the role that the person chose. It owns new records unless a setting names another one. `root`: uri
 * of the programme for which it was chosen; absent: of all for which none was.
 */
export const ownRole = notification<OwnRole>('soc2/ownRole');
export interface OwnRole {
  role?: string | undefined;
  root?: string | undefined;
}
