import type { ReactNode } from "react";

/** Shapes that differ without colour. Words stand beside each of them, so they are hidden from screen readers. */
function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ flexShrink: 0 }}
    >
      {children}
    </svg>
  );
}

export function AgreesIcon() {
  return (
    <Icon>
      <circle cx="10" cy="10" r="7.5" />
      <path d="m6.5 10.2 2.4 2.4 4.6-5" />
    </Icon>
  );
}

export function DiffersIcon() {
  return (
    <Icon>
      <path d="M6.9 2.5h6.2l4.4 4.4v6.2l-4.4 4.4H6.9l-4.4-4.4V6.9z" />
      <path d="M10 6v4.8M10 13.6v.1" />
    </Icon>
  );
}

export function LookIcon() {
  return (
    <Icon>
      <path d="M10 2.8 18 17H2z" />
      <path d="M10 8v4.2M10 14.4v.1" />
    </Icon>
  );
}

export function UnknownIcon() {
  return (
    <Icon>
      <circle cx="10" cy="10" r="7.5" strokeDasharray="2.6 2.6" />
      <path d="M7 10h6" />
    </Icon>
  );
}

export function InfoIcon() {
  return (
    <Icon>
      <circle cx="10" cy="10" r="7.5" />
      <path d="M10 9v5M10 6.3v.1" />
    </Icon>
  );
}

export function CloseIcon() {
  return (
    <Icon>
      <path d="m5.5 5.5 9 9m0-9-9 9" />
    </Icon>
  );
}

export function LockedIcon() {
  return (
    <Icon>
      <rect x="4.5" y="9" width="11" height="8" rx="1.5" fill="currentColor" />
      <path d="M6.8 9V6.4a3.2 3.2 0 0 1 6.4 0V9" />
    </Icon>
  );
}

export function UnlockedIcon() {
  return (
    <Icon>
      <rect x="4.5" y="9" width="11" height="8" rx="1.5" />
      <path d="M6.8 9V5.9a3.2 3.2 0 0 1 6-1.5" />
    </Icon>
  );
}
