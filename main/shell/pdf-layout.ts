const PAGE_NUMBER =
  '<div style="width:100%;padding:0 20mm;text-align:right;font:8px Arial,sans-serif;color:#566172">' +
  '<span class="pageNumber"></span> / <span class="totalPages"></span></div>';

/** How a document is printed, whoever prints it: the paper of its own style sheet, tagged, with page numbers. */
export const PDF_LAYOUT = {
  preferCSSPageSize: true,
  printBackground: true,
  tagged: true,
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  footerTemplate: PAGE_NUMBER,
} as const;
