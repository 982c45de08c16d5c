/** 對│頁: two pages and the spine between them. The link around it carries the name. */
export function Logo() {
  return (
    <svg viewBox="0 0 60 28" width="60" height="28" aria-hidden="true" focusable="false">
      <text x="0" y="22.5" fontSize="25">
        對
      </text>
      <path d="M30 1v26" stroke="currentColor" />
      <text x="35" y="22.5" fontSize="25">
        頁
      </text>
    </svg>
  );
}
