/** Acronyms that every reader of a report knows, or that are names by now. */
export const plainAcronyms: ReadonlySet<string> = new Set([
  'SOC', 'CPA', 'AICPA', 'TSC', 'ISO', 'NIST', 'GDPR', 'HIPAA', 'CCPA', 'PCI', 'DSS', 'OWASP', 'CVE', 'CVSS',
  'CEO', 'CTO', 'CFO', 'COO', 'CISO', 'CIO', 'CSO', 'LLC', 'GMBH', 'INC', 'PLC', 'USA', 'USD', 'EUR', 'GBP', 'EST', 'EDT', 'PST', 'PDT', 'CET', 'UTC', 'GMT',
  'API', 'URL', 'URI', 'HTTP', 'HTTPS', 'TLS', 'SSL', 'SSH', 'DNS', 'TCP', 'UDP', 'VPN', 'LAN', 'WAN', 'CPU', 'GPU', 'RAM', 'SSD', 'HDD', 'USB', 'SQL', 'CSS', 'HTML', 'XML', 'JSON', 'YAML', 'CSV', 'PDF', 'PNG', 'REST', 'SOAP', 'SMTP', 'IMAP', 'SFTP', 'FTP', 'SMS', 'MMS',
  'SSO', 'MFA', 'PIN', 'FAQ', 'SLA', 'NDA', 'SDK', 'IDE', 'CLI', 'GUI', 'IBM', 'AWS', 'GCP', 'SAML', 'OIDC', 'LDAP', 'AES', 'RSA', 'SHA', 'UPS', 'CCTV', 'HVAC', 'PGP', 'GPG', 'CDN', 'SAAS', 'PAAS', 'IAAS', 'BYOD', 'LINUX', 'MACOS', 'ZIP', 'UTF', 'DHCP', 'DVD', 'YML', 'MIT', 'JWT', 'ASCII', 'OAUTH', 'ANSI', 'IEEE', 'VLAN',
]);

/** Words that are written in capitals for weight. */
export const shouted: ReadonlySet<string> = new Set([
  'THE', 'AND', 'NOT', 'ALL', 'ANY', 'MUST', 'SHALL', 'MAY', 'NEVER', 'ONLY', 'NONE', 'YES', 'WILL', 'WITH', 'FOR', 'THIS', 'THAT', 'ARE', 'HAS', 'CAN', 'NOTE', 'TODO', 'TBD', 'FIXME', 'XXX', 'ALSO', 'BOTH', 'EACH', 'EVERY', 'FROM', 'INTO', 'WHEN', 'THEN', 'READ', 'WRITE', 'ADMIN', 'USER', 'USERS', 'ROOT', 'HIGH', 'LOW', 'MEDIUM', 'NEW', 'OLD', 'GET', 'POST', 'PUT', 'PATCH', 'HEAD', 'STOP', 'DRAFT', 'END', 'TRUE', 'FALSE', 'NULL', 'ALWAYS', 'VERY', 'NAME', 'LIST', 'ROLE', 'DATE', 'TEST', 'CODE', 'BEFORE', 'AFTER',
]);

/** What readers of security texts mean by it. */
export const knownAcronyms: Readonly<Record<string, string>> = {
  BCP: 'business continuity plan', BIA: 'business impact analysis', BAA: 'business associate agreement', CAB: 'change advisory board', CDE: 'cardholder data environment', CMDB: 'configuration management database', CSOC: 'complementary subservice organisation control', CSPM: 'cloud security posture management', CUEC: 'complementary user entity control',
  DAST: 'dynamic application security testing', DLP: 'data loss prevention', DMZ: 'demilitarised zone', DPA: 'data processing agreement', DPIA: 'data protection impact assessment', DPO: 'data protection officer', DRP: 'disaster recovery plan', EDR: 'endpoint detection and response', EKS: 'Elastic Kubernetes Service', ELB: 'Elastic Load Balancing',
  IAM: 'identity and access management', IDS: 'intrusion detection system', IPS: 'intrusion prevention system', KMS: 'key management service', KPI: 'key performance indicator', MDM: 'mobile device management', MSA: 'master services agreement', MTTR: 'mean time to recover', NAT: 'network address translation', NTP: 'network time protocol',
  PHI: 'protected health information', PII: 'personally identifiable information', RBAC: 'role-based access control', RCA: 'root cause analysis', RDS: 'Relational Database Service', RPO: 'recovery point objective', RTO: 'recovery time objective', SAST: 'static application security testing', SBOM: 'software bill of materials', SCIM: 'System for Cross-domain Identity Management', SDLC: 'software development life cycle', SIEM: 'security information and event management', SOW: 'statement of work', SOX: 'Sarbanes-Oxley Act', SRE: 'site reliability engineering', TOTP: 'time-based one-time password', VPC: 'virtual private cloud', WAF: 'web application firewall', WORM: 'write once, read many',
};
