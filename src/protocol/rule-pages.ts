import { request } from './request';

/** The page of a rule, by its code, or of a criterion, by its id, as Markdown; null when there is none. */
export const rulePage = request<RulePageParams, string | null>('soc2/rulePage');
export interface RulePageParams {
  code: string;
}
