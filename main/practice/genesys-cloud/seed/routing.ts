/** Queues beyond those of each channel; names in several scripts, and two that differ in one word. */
export const MORE_QUEUES = [
  'Service Callback – evenings',
  'Εξυπηρέτηση πελατών',
  'Поддержка клиентов',
  'カスタマーサポート',
  '客户服务',
  '고객 지원',
  'خدمة العملاء',
  'שירות לקוחות',
  'Kundenbetreuung Zürich',
  'Atención al cliente',
] as const;

/** Skills; the search compares their beginning. */
export const SKILLS = [
  'Billing enquiries',
  'Complaints',
  'Home loans',
  'Home insurance',
  'Identity check',
  'Technical support',
  'Video consultation',
  'Ελληνικά',
  '日本語',
] as const;

export const LANGUAGES = ['Arabic', 'English – Spoken', 'German – Spoken', 'Greek – Spoken', '日本語'] as const;

/** Published scripts. */
export const SCRIPTS = ['Callback', 'Callback with video', 'Default Callback Script', 'Σενάριο επιστροφής'] as const;
