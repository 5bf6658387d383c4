import { request } from './request';

/** The page of a rule as Markdown; null when no rule has this code. */
export const rulePage = request<RulePageParams, string | null>('soc2/rulePage');
export interface RulePageParams {
  code: string;
}
