import re,subprocess,sys
port=sys.argv[1]
for f in sys.argv[2:]:
    s=open(f).read(); left=0; done=0
    def block(m):
        global left,done
        out=[]
        for ex in re.split(r'^\$ ',m[1],flags=re.M)[1:]:
            lines=ex.rstrip('\n').split('\n'); cmd=[lines.pop(0)]
            while cmd[-1].endswith('\\'): cmd.append(lines.pop(0))
            tail=ex[len(ex.rstrip('\n')):]
            r=subprocess.run(['bash','-c','\n'.join(cmd).replace('localhost:8080','localhost:'+port)],capture_output=True,text=True)
            printed=r.stdout.replace('\r','').rstrip().replace('localhost:'+port,'localhost:8080')
            if r.returncode or not printed and lines: print(f,'FAILED',cmd,r.stderr[:200])
            rx='\n'.join('[^]*?' if l.strip()=='…' else re.escape(l) for l in lines)
            rx=rx.replace('\n[^]*?\n','\n[^]*?').replace('[^]','[\\s\\S]')
            if not re.fullmatch(rx,printed):
                if any(l.strip()=='…' for l in lines) or len(printed.split('\n'))>len(lines)+8:
                    print('==',f,'MANUAL\n$','\n'.join(cmd),'\n-- expected\n'+'\n'.join(lines),'\n-- printed\n'+printed[:6000])
                else: lines=printed.split('\n'); done+=1; print('refreshed',cmd[0][:100])
            out.append('$ '+'\n'.join(cmd+lines)+tail)
        return '```console\n'+m[1][:m[1].index('$ ')]+''.join(out)+'```'
    s=re.sub(r'^```console\n(.*?)^```$',block,s,flags=re.M|re.S); open(f,'w').write(s); print(f,done)
