import { Component, type ErrorInfo, type ReactNode } from 'react';
import { kitText } from '../../shared/text/kit.ts';
import { Button } from '../components/Button.tsx';
import { CodeBlock } from '../components/CodeBlock.tsx';
import { Page } from '../components/Page.tsx';
import { go } from '../stores/navigation.ts';
import styles from './Frame.module.css';

interface FaultBoundaryProps {
  /** Another one means another place: the fault of the place before is over. */
  readonly place: string;
  readonly children: ReactNode;
}

interface FaultBoundaryState {
  readonly fault: string | null;
  readonly place: string;
}

/** Catches what a page throws while it is drawn: says so, keeps everything, offers the ways out. */
export class FaultBoundary extends Component<FaultBoundaryProps, FaultBoundaryState> {
  override state: FaultBoundaryState = { fault: null, place: this.props.place };

  static getDerivedStateFromError(error: unknown): Partial<FaultBoundaryState> {
    return { fault: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }

  static getDerivedStateFromProps(props: FaultBoundaryProps, state: FaultBoundaryState): FaultBoundaryState | null {
    return props.place === state.place ? null : { fault: null, place: props.place };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    return (
      <main className={styles.alone}>
        <Page
          title={kitText.fault.title}
          lead={kitText.fault.lead}
          actions={
            <>
              <Button onPress={() => go({ at: 'home' })}>{kitText.fault.home}</Button>
              <Button variant="primary" onPress={() => location.reload()}>
                {kitText.fault.reload}
              </Button>
            </>
          }
        >
          <CodeBlock text={fault} label={kitText.fault.details} copy />
        </Page>
      </main>
    );
  }
}
