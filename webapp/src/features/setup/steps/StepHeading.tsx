import css from '../Setup.module.css';

export function StepHeading({ title, lead }: { title: string; lead: string }) {
  return (
    <div className={css.heading}>
      <h1>{title}</h1>
      <p>{lead}</p>
    </div>
  );
}
